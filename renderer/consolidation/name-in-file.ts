/** What stands around a department's name in a file's name: numbers, years, kinds of papers, versions. */
const around: readonly RegExp[] = [
  /\.[a-z0-9]{1,5}$/iu,
  /[(（[［【〔「『][^)）\]］】〕」』]*[)）\]］】〕」』]/gu,
  /(令和|平成|[RHrh])\s*(元|\d{1,2})\s*(年度|年)?/gu,
  /(19|20)\d\d(年度|年)?/gu,
  /重点目標(一覧表?|シート|調書)?|一覧表|様式\d*|別紙\d*|回答票?|提出用?|修正版?|最終版?|確定版?|差替え?|コピー|copy|ver\.?\d*|v\d+/giu,
  /\d+/gu,
]

/** How the name of a part of a city hall ends. */
const ending = /(部|課|局|室|係|所|署|館|園|院|校|センター|委員会|事務局|支所|消防|議会|企画|総務|財政)$/u

/** The department that a file's name seems to be of: 04_教育委員会（修正版）.xlsx gives 教育委員会; null for none. */
export function nameInFile(file: string): string | null {
  const rest = around.reduce((name, part) => name.replace(part, ' '), fileNameOf(file).normalize('NFKC'))
  return rest.split(/[\s_.,、・~～－-]+/u).find((part) => ending.test(part)) ?? null
}

/** The last part of a path, whichever way its folders are parted. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
