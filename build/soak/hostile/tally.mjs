/** What one file may cost. */
export const limits = { megabytes: 512, milliseconds: 10_000 }

/** What came of the files of a run, counted. */
export class Tally {
  files = 0
  read = 0
  hangs = 0
  peakMegabytes = 0
  slowest = { use: '', milliseconds: 0 }
  /** By code. */
  refused = new Map()
  byMutation = new Map()
  /** Where a process went over its memory; files that went through it before may be to blame. */
  growths = []
  #crashes = []
  #lost = []
  #tooBig = []

  /** Counts what a child said of a file. */
  add({ place, base, mutations, refused, crashes, slowest, peakMegabytes, grew }) {
    const where = `--only ${place} (${base}: ${mutations.join(', ')})`
    this.files++
    if (refused === null) this.read++
    else count(this.refused, refused)
    if (slowest.milliseconds > this.slowest.milliseconds) this.slowest = slowest
    if (peakMegabytes <= limits.megabytes) this.peakMegabytes = Math.max(this.peakMegabytes, peakMegabytes)
    else if (grew) this.growths.push(place)
    for (const name of new Set(mutations)) this.#countMutation(name, refused === null)
    for (const { use, what } of crashes) this.#crashes.push(`${where}: ${use}: ${what}`)
    if (slowest.milliseconds > limits.milliseconds)
      this.#addHang(`${where}: ${slowest.use} ${slowest.milliseconds} ms`)
  }

  /** Counts a file that its process was ended at, or ended by itself. */
  addLost(place, isSlow) {
    this.files++
    if (isSlow) this.#addHang(`--only ${place}: took too long and was ended`)
    else this.#crashes.push(`--only ${place}: the process ended`)
  }

  /** Counts what a file took in a process of its own. */
  settleMemory(place, megabytes) {
    this.peakMegabytes = Math.max(this.peakMegabytes, megabytes)
    if (megabytes > limits.megabytes) this.#tooBig.push(`--only ${place}: ${Math.round(megabytes)} MB`)
  }

  get crashes() {
    return this.#crashes.length
  }

  get overMemory() {
    return this.#tooBig.length
  }

  isClean() {
    return this.hangs === 0 && this.crashes === 0 && this.overMemory === 0
  }

  /** A line for each thing that is wrong, with what makes it again. */
  wrongs() {
    return [...this.#crashes, ...this.#lost, ...this.#tooBig]
  }

  #addHang(line) {
    this.hangs++
    this.#lost.push(line)
  }

  #countMutation(name, isRead) {
    const row = this.byMutation.get(name) ?? { files: 0, read: 0 }
    this.byMutation.set(name, { files: row.files + 1, read: row.read + (isRead ? 1 : 0) })
  }
}

const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1)
