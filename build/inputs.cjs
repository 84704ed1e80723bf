'use strict'
const { readFileSync, statSync } = require('node:fs')
const { join } = require('node:path')

/** The project's folder. */
const root = join(__dirname, '..')

/** Where set-up remembers what it did; not part of the repository, safe to delete. */
const cache = join(root, '.cache')

/** What each target gives, from the project's folder. The stamp of a target says what it was built from. */
const outputs = {
  headless: ['dist/headless.cjs'],
  electron: ['dist/electron/main.cjs', 'dist/electron/preload.cjs', 'dist/electron/loopback.cjs'],
  renderer: ['dist/renderer/index.html'],
}

/** The file that lists a target's inputs, a line each: path, size and time, between tabs. */
const stampOf = (target) => join(cache, `${target}.stamp`)

/** One line of a stamp: what a file looks like now. A file that is gone looks like nothing. */
function look(file) {
  const stat = statSync(`${root}/${file}`, { throwIfNoEntry: false })
  return stat ? `${file}\t${stat.size}\t${stat.mtimeMs}` : `${file}\tabsent`
}

/** Whether a target was built from exactly the files that lie here now. One stat a file: about a millisecond. */
function isFresh(target) {
  if (outputs[target].some((file) => !statSync(join(root, file), { throwIfNoEntry: false }))) return false
  let stamp
  try {
    stamp = readFileSync(stampOf(target), 'utf8')
  } catch {
    return false
  }
  return stamp.split('\n').every((line) => line === look(line.slice(0, line.indexOf('\t'))))
}

module.exports = { root, cache, outputs, stampOf, look, isFresh }
