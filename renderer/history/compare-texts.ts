import { diffArrays } from 'diff'

/** A piece of two texts: in both, in the later one only, or in the earlier one only. Never empty. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const words = new Intl.Segmenter('ja', { granularity: 'word' })
/** Texts that differ in more words than this are told apart at both ends only: finding more would take seconds. */
const MOST_EDITS = 1_500

/**
 * How a text became another, in Japanese words; what was removed comes before what came for it. The runs that are not
 * added make up `before`, those that are not removed make up `after`, and no two of a kind stand side by side.
 */
export function compareTexts(before: string, after: string): readonly Run[] {
  if (before === after) return joined([{ kind: 'same', text: after }])
  return wholeLines(joined(withoutIslands(wordRuns(wordsOf(before), wordsOf(after)))))
}

const wordsOf = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment)

function wordRuns(before: string[], after: string[]): readonly Run[] {
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS })
  if (changes === undefined) return endRuns(before, after)
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** What two texts have in common at both ends, and all between as changed. */
function endRuns(before: readonly string[], after: readonly string[]): readonly Run[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return [
    { kind: 'same', text: after.slice(0, start).join('') },
    { kind: 'removed', text: before.slice(start, before.length - end).join('') },
    { kind: 'added', text: after.slice(start, after.length - end).join('') },
    { kind: 'same', text: after.slice(after.length - end).join('') },
  ]
}

/** One character that stayed between two changes, a の or a 、, is read more easily as part of one change. */
function withoutIslands(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run, at): readonly Run[] => {
    const isBetween = [runs[at - 1], runs[at + 1]].every((one) => one !== undefined && one.kind !== 'same')
    if (run.kind !== 'same' || !isBetween || run.text === '\n' || [...run.text].length > 1) return [run]
    return [
      { kind: 'removed', text: run.text },
      { kind: 'added', text: run.text },
    ]
  })
}

/**
 * A line that came or went between two that begin like it: said of the line itself, from its beginning, not of its end
 * and the beginning of the next.
 */
function wholeLines(runs: readonly Run[]): readonly Run[] {
  const all = [...runs]
  for (const [at, { kind, text }] of runs.entries()) {
    const [before, after] = [all[at - 1], all[at + 1]]
    if (kind === 'same' || before?.kind !== 'same' || after?.kind !== 'same') continue
    const beginning = before.text.slice(before.text.lastIndexOf('\n') + 1)
    if (beginning === '' || !text.endsWith(`\n${beginning}`)) continue
    all[at - 1] = { kind: 'same', text: before.text.slice(0, before.text.length - beginning.length) }
    all[at] = { kind, text: beginning + text.slice(0, text.length - beginning.length) }
    all[at + 1] = { kind: 'same', text: beginning + after.text }
  }
  return all.filter(({ text }) => text !== '')
}

/** Without empty runs, and with one removed and one added run between what stayed. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = []
  let removed = ''
  let added = ''
  const close = () => {
    if (removed !== '') all.push({ kind: 'removed', text: removed })
    if (added !== '') all.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const { kind, text } of runs) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (text !== '') {
      close()
      all.push({ kind, text: (all.at(-1)?.kind === 'same' ? all.pop()?.text : '') + text })
    }
  }
  close()
  return all
}
