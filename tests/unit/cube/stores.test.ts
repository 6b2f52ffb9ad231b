import { expect, test } from 'vitest'
import { join } from 'node:path'
import { deserializeCube, makeCube, serializeCube, type CubeData } from '../../../main/cube'
import { makeCubeData, type CubeRow } from '../../support/makeCubeData'
import { folderWith, imported } from '../../support/project'

const sale: CubeRow = { date: '2024-01-01', order: '1', product: 'p', quantity: 1, gross: 100 }

test('without stores there are no places', () => {
  expect(makeCube(makeCubeData([sale])).stores()).toEqual([])
})

test('stores keep their place over a save; one that never sold is there, half a position is none', async () => {
  const folder = folderWith({
    'sales.csv':
      'transaction_id,transaction_date,product_id,store_id,quantity,unit_price\n' +
      'T1,2024-01-05,P1,S1,2,10.00\nT2,2024-01-20,P2,S2,1,50.00\nT3,2024-01-21,P2,S9,1,50.00\n',
    'stores.csv':
      'store_id,store_name,city,region,country,latitude,longitude\n' +
      'S1,Harbour,Sydney,NSW,Australia,-33.86,151.21\n' +
      'S2,Station,Perth,WA,Australia,-31.95,\n' +
      'S3,Quay,Hobart,,Australia,-42.88,147.33\n',
  })
  const made: CubeData[] = []
  await imported({
    files: [folder],
    projectPath: join(folder, 'shop.retail-lens'),
    onDashboard: (cube) => {
      made.push(cube)
    },
  })
  const places = [
    {
      id: 'S1',
      name: 'Harbour',
      city: 'Sydney',
      region: 'NSW',
      country: 'Australia',
      latitude: -33.86,
      longitude: 151.21,
    },
    {
      id: 'S2',
      name: 'Station',
      city: 'Perth',
      region: 'WA',
      country: 'Australia',
      latitude: null,
      longitude: null,
    },
    {
      id: 'S3',
      name: 'Quay',
      city: 'Hobart',
      region: null,
      country: 'Australia',
      latitude: -42.88,
      longitude: 147.33,
    },
    { id: 'S9', name: 'S9', city: null, region: null, country: null, latitude: null, longitude: null },
  ]
  const data = made[0]!
  expect(makeCube(data).stores()).toEqual(places)
  const blobs = serializeCube(data)
  expect(makeCube(deserializeCube(blobs)).stores()).toEqual(places)
})
