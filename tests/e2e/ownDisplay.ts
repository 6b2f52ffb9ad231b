const displays = process.env['RETAIL_LENS_DISPLAYS']?.split(' ') ?? []
const display = displays[Number(process.env['VITEST_POOL_ID']) - 1]
if (display !== undefined) process.env['DISPLAY'] = display
