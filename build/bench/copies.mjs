/** How many files are read in turns: a section reads many, and hardly one twice. */
const count = 12

/** Copies of a department's sheet with other texts in every field, written into the template. */
export function filledCopies({ fillTemplate, nodeCodec }, blank, sheet) {
  return Array.from({ length: count }, (_, i) => {
    const filled = fillTemplate(blank, changed(sheet, `（${i + 1}）`), nodeCodec)
    if (!filled.ok) throw new Error(JSON.stringify(filled.trouble))
    return Buffer.from(filled.value.bytes)
  })
}

function changed(sheet, mark) {
  const sideWith = (side) =>
    side && Object.fromEntries(Object.entries(side).map(([key, text]) => [key, text + mark]))
  const goals = sheet.goals.map((goal) => ({
    ...goal,
    previous: sideWith(goal.previous),
    current: sideWith(goal.current),
  }))
  return { ...sheet, department: sheet.department + mark, goals }
}

/** Gives one after another of some things, round and round. */
export function inTurn(things) {
  let next = 0
  return () => things[next++ % things.length]
}
