import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { compareSheets } from '../../history/compare-sheets.ts'
import { goalOf, sheetOfGoals } from '../../history/testing/sheets.ts'
import { ComparisonView } from './comparison-view.tsx'

const initiatives = '① 予算\n② 決算\n③ 監査'
const outcome = '① 3月\n② 6月\n③ 通年'

function viewOf(after: { readonly initiatives: string; readonly outcome: string }): string {
  const was = goalOf('a', 1, { title: '財政', initiatives, outcome })
  const comparison = compareSheets(
    sheetOfGoals(was),
    sheetOfGoals(goalOf('a', 1, { title: '財政', ...after })),
  )
  return renderToStaticMarkup(
    <ComparisonView comparison={comparison} older="この版" newer="今の内容" same="同じです。" />,
  )
}

test('says once that only numbers changed, and draws no text for it', () => {
  const view = viewOf({ initiatives: '② 予算\n③ 決算\n④ 監査', outcome: '② 3月\n③ 6月\n④ 通年' })
  expect(view.match(/番号だけが変わりました（今年度・.+、今年度・.+）。/g)).toHaveLength(1)
  expect(view).not.toContain('予算')
})

test('says beside an item that went that others were renumbered', () => {
  const view = viewOf({ initiatives: '① 予算\n② 監査', outcome: '① 3月\n② 通年' })
  expect(view.match(/番号だけが変わった行があります/g)).toHaveLength(1)
  expect(view).toContain('② 決算\n')
  expect(view).toContain('<span>② 監査</span>')
})
