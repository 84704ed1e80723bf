import { expect, it } from 'vitest'
import type { ConsolidationEvent } from '../consolidation/kept/event.ts'
import { logWords } from './log-words.ts'

const file = '04_総務部.xlsx'
const print = 'p'
const department = '総務部'
const problem = 'formula\n表\nC7'

const said: readonly (readonly [ConsolidationEvent, about: string, what: string])[] = [
  [{ kind: 'came', file, print }, file, '受け取りました'],
  [{ kind: 'replaced', file, print, by: 'q' }, file, 'フォルダーのファイルが新しい内容に差し替えられました'],
  [{ kind: 'gone', file, print, isGone: true }, file, 'フォルダーからなくなりました'],
  [{ kind: 'gone', file, print, isGone: false }, file, 'フォルダーに戻りました'],
  [{ kind: 'assigned', file, print, department }, file, '総務部の提出にしました'],
  [{ kind: 'assigned', file, print, department: null }, file, '部局の割り当てをやめました'],
  [{ kind: 'left-out', file, print, isOut: true }, file, '取りまとめに入れないことにしました'],
  [{ kind: 'left-out', file, print, isOut: false }, file, '取りまとめに入れました'],
  [
    { kind: 'accepted', department, file, print, problem, isAccepted: true },
    '総務部（04_総務部.xlsx）',
    '指摘「文字の欄に数式がある：C7」を了承しました',
  ],
  [
    { kind: 'accepted', department, file, print, problem: 'several-files\n\n', isAccepted: false },
    '総務部（04_総務部.xlsx）',
    '指摘「同じ部局のファイルが複数ある」の了承を取り消しました',
  ],
  [{ kind: 'sent-back', department, prints: ['p'] }, department, '差戻しにしました'],
  [{ kind: 'sent-back', department, prints: [] }, department, '差戻しを取り消しました'],
  [{ kind: 'final', department, prints: ['p'] }, department, '確定にしました'],
  [{ kind: 'final', department, prints: [] }, department, '確定を取り消しました'],
  [{ kind: 'noted', department, text: '電話済み' }, department, 'メモを「電話済み」にしました'],
  [{ kind: 'noted', department, text: '' }, department, 'メモを消しました'],
  [{ kind: 'terms-changed', what: ['roster', 'settings'] }, '設定', '部局一覧、点検の項目を変えました'],
]

it.each(said)('%j', (event, about, what) => {
  expect(logWords(event)).toEqual({ about, what })
})
