import { expect, it } from 'vitest'
import { createRests } from './create-rests.ts'

it('lets other work be done once a stretch is over, and not before', async () => {
  let time = 0
  const rest = createRests(() => time)
  const done: string[] = []
  const other = () => void setTimeout(() => done.push('other'))
  other()
  await rest()
  done.push('ours')
  time = 12
  await rest()
  done.push('ours')
  other()
  time = 23
  await rest()
  done.push('ours')
  expect(done).toEqual(['ours', 'other', 'ours', 'ours'])
})
