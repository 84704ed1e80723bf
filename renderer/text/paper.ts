/** The words of the paper on the screen. */
export const paperText = {
  sheet: (name: string) => `シート「${name}」の表`,
  emptyCell: '空欄',
} as const
