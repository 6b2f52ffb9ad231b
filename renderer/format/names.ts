/** A project file's name as a title: without its ending. */
export const projectTitle = (fileName: string): string => fileName.replace(/\.(retail-lens|sqlite)$/i, '')
