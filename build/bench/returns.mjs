import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const names =
  '政策企画部 総務部 財政部 市民まちづくり推進部 環境部 福祉部 健康こども未来部 商工観光部 農林部 都市建設部 上下水道局 消防部 教育委員会 会計課 議会事務局 丸子地域自治センター 真田地域自治センター 武石地域自治センター 監査委員事務局 農業委員会'.split(
    ' ',
  )
const localWords = '神川塩田豊殿川西城下中央東西南北上中下新古大小山野谷原沢'
/** Lines that are as short as this are the same everywhere: 通年, 3月. */
const shortLine = 8

/** The same numbers in every run. */
function makeRandom(seed) {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Every goal that the project's own returned files hold. */
function allGoals({ readWorkbook, nodeCodec }, folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .flatMap((name) => {
      const read = readWorkbook(readFileSync(join(folder, name)), nodeCodec)
      return read.ok ? read.value.flatMap(({ goals }) => goals) : []
    })
    .filter(({ previous, current }) => previous && current)
}

/** A line as another department would have it: other places, other amounts; dates stay dates. */
function otherLine(line, random) {
  if (line.length <= shortLine) return line
  const letter = () => localWords[random(localWords.length)]
  const place = `${letter()}${letter()}${letter()}地区`
  const amounts = line.replace(/\d(?=[件回人社％%])/g, () => String(1 + random(9)))
  return `${amounts}（${place}）`
}

function otherSide(side, random) {
  const changed = Object.entries(side).map(([field, text]) => [
    field,
    text
      .split('\n')
      .map((line) => otherLine(line, random))
      .join('\n'),
  ])
  return Object.fromEntries(changed)
}

function sheetOf(index, goals, template, random) {
  const own = Array.from({ length: 2 + random(4) }, (_, i) => {
    const goal = goals[random(goals.length)]
    const sides = { previous: otherSide(goal.previous, random), current: otherSide(goal.current, random) }
    return { ...goal, ...sides, number: i + 1, extra: [] }
  })
  const department = `第${1 + Math.floor(index / names.length)}市${names[index % names.length]}`
  return { ...template, department, goals: own, extra: [] }
}

/**
 * Writes returned files of so many departments, each on a copy of the template with two to five goals of its own, rows
 * as high as their texts; no two departments have a line of some length in common.
 */
export function makeReturns(ours, { template, samples, folder, count }) {
  mkdirSync(folder, { recursive: true })
  const random = makeRandom(20_221_001)
  const blank = readFileSync(template)
  const goals = allGoals(ours, samples)
  const codec = { ...ours.nodeCodec, memory: new ours.PartMemory() }
  const forms = ours.formsOf(blank, codec)
  const empty = ours.readWorkbook(blank, codec, forms).value[0]
  for (let i = 0; i < count; i++) {
    const sheet = sheetOf(i, goals, empty, random)
    const filled = ours.fillTemplate(blank, sheet, codec, { growRows: true }, forms)
    if (!filled.ok) throw new Error(JSON.stringify(filled.trouble))
    writeFileSync(
      join(folder, `${String(i + 1).padStart(5, '0')}_${sheet.department}.xlsx`),
      filled.value.bytes,
    )
  }
}
