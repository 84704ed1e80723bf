'use strict'
const { transcode } = require('node:buffer')
const {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs')
const { basename, dirname, join } = require('node:path')
const { Script } = require('node:vm')

/**
 * Runs a CommonJS bundle with the bytecode that V8 made of it when it ran first: half of a short command's time goes
 * into compiling. V8 itself refuses bytecode of another version or flags; a rebuilt bundle is known by its time and
 * size. Bytecode that can't be read or kept costs time and nothing else.
 */
function runCached(file, folder) {
  const { mtimeMs, size } = statSync(file)
  const cached = join(folder, `${basename(file)}.${size}-${mtimeMs}.v8`)
  const cachedData = readOr(cached, undefined)
  // By way of UTF-16 a source with Japanese in it is read several times faster.
  const text = transcode(readFileSync(file), 'utf8', 'utf16le').toString('utf16le')
  const source = `(function (exports, require, module, __filename, __dirname) {${text}\n})`
  const script = new Script(source, { filename: file, cachedData })
  if (!cachedData || script.cachedDataRejected)
    process.once('exit', () => keep(script, cached, basename(file)))
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, file, dirname(file))
  return module.exports
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file)
  } catch {
    return otherwise
  }
}

/** Kept whole or not at all: two commands may run at once. */
function keep(script, cached, name) {
  const folder = dirname(cached)
  const temporary = `${cached}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true })
    for (const old of readdirSync(folder))
      if (old.startsWith(`${name}.`) && old.endsWith('.v8')) rmSync(join(folder, old), { force: true })
    writeFileSync(temporary, script.createCachedData())
    renameSync(temporary, cached)
  } catch {
    rmSync(temporary, { force: true })
  }
}

module.exports = { runCached }
