import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsolidationEvent, TermsPart } from '../consolidation/kept/event.ts'
import { decodeRecord, decodeVersion, encodeRecord, encodeVersion } from './record-file.ts'
import type { KeptRecord } from './record.ts'
import { makeDraft, makeRound } from './testing/make-records.ts'

const termsParts = [
  'name',
  'fiscalYear',
  'phase',
  'roster',
  'template',
  'lastYear',
  'settings',
  'folder',
] as const
const print = 'a'.repeat(64)
const sheet = async (text: string): Promise<KeptRecord> => ({
  kind: 'sheet',
  draft: await makeDraft('a', text),
})
const round = async (): Promise<KeptRecord> => {
  const { bytes: _, ...record } = await makeRound(
    'r',
    ['一', '二'],
    [
      { kind: 'replaced', file: '一.xlsx', print, by: print },
      { kind: 'gone', file: '一.xlsx', print, isGone: true },
      { kind: 'assigned', file: '一.xlsx', print, department: null },
      { kind: 'left-out', file: '一.xlsx', print: '', isOut: true },
      { kind: 'accepted', department: '財政部', file: '一.xlsx', print, problem: 'p', isAccepted: true },
      { kind: 'sent-back', department: '財政部', prints: [print] },
      { kind: 'final', department: '財政部', prints: [] },
      { kind: 'noted', department: '財政部', text: '電話した' },
      { kind: 'terms-changed', what: ['roster', 'folder'] },
    ],
  )
  return record
}

const anyFile = { file: fc.string(), print: fc.constantFrom(print, '') }
const department = fc.string()
const prints = fc.array(anyFile.print)
const isSo = fc.boolean()

/** Whatever the log can say, by its kind: a new kind has to be named here. */
const anyEvent: {
  readonly [Kind in ConsolidationEvent['kind']]: fc.Arbitrary<
    Extract<ConsolidationEvent, { readonly kind: Kind }>
  >
} = {
  came: fc.record({ kind: fc.constant('came'), ...anyFile }),
  replaced: fc.record({ kind: fc.constant('replaced'), ...anyFile, by: fc.constant(print) }),
  gone: fc.record({ kind: fc.constant('gone'), ...anyFile, isGone: isSo }),
  assigned: fc.record({ kind: fc.constant('assigned'), ...anyFile, department: fc.option(department) }),
  'left-out': fc.record({ kind: fc.constant('left-out'), ...anyFile, isOut: isSo }),
  accepted: fc.record({
    kind: fc.constant('accepted'),
    department,
    ...anyFile,
    problem: fc.string(),
    isAccepted: isSo,
  }),
  'sent-back': fc.record({ kind: fc.constant('sent-back'), department, prints }),
  final: fc.record({ kind: fc.constant('final'), department, prints }),
  noted: fc.record({ kind: fc.constant('noted'), department, text: fc.string() }),
  'terms-changed': fc.record({
    kind: fc.constant('terms-changed'),
    what: fc.subarray<TermsPart>([...termsParts]),
  }),
}

describe('a record as a file', () => {
  it('gives back a sheet as it was, whatever was written in it', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('𠮷\uE000か\u3099\uD800 '))
    await fc.assert(
      fc.asyncProperty(text, async (text) => {
        const record = await sheet(text)
        expect(decodeRecord(encodeRecord(record))).toEqual({ ok: true, value: record })
      }),
    )
  })

  it('gives back a consolidation with every kind of decision', async () => {
    const record = await round()
    expect(decodeRecord(encodeRecord(record))).toEqual({ ok: true, value: record })
  })

  it('gives back every kind of event, also of files that could not be read and so have no print', async () => {
    const base = await round()
    if (base.kind !== 'consolidation') throw new Error(base.kind)
    const events = fc.array(fc.oneof(...Object.values(anyEvent)), { maxLength: 5 })
    fc.assert(
      fc.property(events, (events) => {
        const record = { ...base, log: events.map((event, at) => ({ at, event })) }
        expect(decodeRecord(encodeRecord(record))).toEqual({ ok: true, value: record })
      }),
    )
  })

  it('gives back a form', () => {
    const form = {
      id: 'f',
      name: '令和4年度',
      sheets: [{ goals: 1 }],
      fingerprints: ['x'],
      madeFrom: '様式.xlsx',
      addedAt: 1,
      usedAt: null,
    }
    const record: KeptRecord = { kind: 'form', form }
    expect(decodeRecord(encodeRecord(record))).toEqual({ ok: true, value: record })
  })

  it('gives back a version of a sheet', async () => {
    const { sheet } = await makeDraft('a', '一')
    const reasons = [{ why: 'exported', at: 2, file: '財政部.xlsx' }] as const
    const version = { draftId: 'a', at: 1, reasons, name: '課長確認', sheet, updatedAt: 1 }
    expect(decodeVersion(encodeVersion(version))).toEqual({ ok: true, value: version })
    expect(decodeVersion(encodeRecord({ kind: 'sheet', draft: await makeDraft('a', '一') }))).toEqual({
      ok: false,
      trouble: { code: 'damaged' },
    })
  })

  it('is damaged where it is cut anywhere', async () => {
    const bytes = encodeRecord(await sheet('一'))
    for (let length = 0; length < bytes.length; length += 1)
      expect(decodeRecord(bytes.subarray(0, length))).toEqual({ ok: false, trouble: { code: 'damaged' } })
  })

  it.each([
    ['other JSON', '[1]'],
    ['nothing', 'null'],
    ['another kind', '{"format":1,"record":{"kind":"memo"}}'],
    ['a sheet without its goals', '{"format":1,"record":{"kind":"sheet","draft":{"id":"a"}}}'],
    ['bytes that are no text', '\u00ff'],
  ])('is damaged where it is %s', (_, text) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    expect(decodeRecord(bytes)).toEqual({ ok: false, trouble: { code: 'damaged' } })
  })

  it.each(['A', 'a/b', '..', 'a.', 'あ', 'a'.repeat(121)])(
    'is damaged under a name that no copy can have: %s',
    async (id) => {
      const form = { id, name: '', sheets: [], fingerprints: [], madeFrom: '', addedAt: 1, usedAt: null }
      const { bytes: _, ...round } = await makeRound('r', [])
      const records: readonly KeptRecord[] = [
        { kind: 'sheet', draft: await makeDraft(id, '一') },
        { ...round, consolidation: { ...round.consolidation, id } },
        { kind: 'form', form },
      ]
      const damaged = { ok: false, trouble: { code: 'damaged' } }
      expect(records.map((record) => decodeRecord(encodeRecord(record)))).toEqual([damaged, damaged, damaged])
    },
  )

  it('is damaged where lines have no names', async () => {
    const text = new TextDecoder().decode(encodeRecord(await sheet('一')))
    const changed = text.replace('① 一\\n② 二', '① 一\\n② 二\\n③ 三')
    expect(changed).not.toBe(text)
    expect(decodeRecord(new TextEncoder().encode(changed))).toEqual({
      ok: false,
      trouble: { code: 'damaged' },
    })
  })

  it('says so where a later version of the app wrote it', () => {
    const bytes = new TextEncoder().encode('{"format":2,"record":{"kind":"roll"}}')
    expect(decodeRecord(bytes)).toEqual({ ok: false, trouble: { code: 'newer' } })
  })
})
