import { describe, expect, it } from 'vitest'
import { fileNameOf, nameInFile } from './name-in-file.ts'

describe('nameInFile', () => {
  it.each([
    ['04_教育委員会.xlsx', '教育委員会'],
    ['04_市民まちづくり推進部（修正版）.xlsx', '市民まちづくり推進部'],
    ['R4重点目標一覧表_総務部.xlsx', '総務部'],
    ['令和4年度 重点目標一覧表（提出用）会計課 v2.xlsm', '会計課'],
    ['返送/丸子地域自治センター.xls', '丸子地域自治センター'],
    ['総務部最終.xlsx', '総務部'],
    ['ガス局.xlsx'.normalize('NFD'), 'ガス局'],
  ])('finds in %s the department', (file, name) => {
    expect(nameInFile(file)).toBe(name)
  })

  it.each(['提出状況.xlsx', '重点目標一覧表.xlsx', 'Book1.xlsx', '.xlsx'])('finds none in %s', (file) => {
    expect(nameInFile(file)).toBeNull()
  })
})

describe('fileNameOf', () => {
  it.each(['a/b/c.xlsx', 'a\\b\\c.xlsx', 'c.xlsx'])('gives the last part of %s', (path) => {
    expect(fileNameOf(path)).toBe('c.xlsx')
  })
})
