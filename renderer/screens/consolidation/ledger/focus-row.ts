/** Puts the focus on a department's button in the table once that is drawn; on the screen's heading where it has none. */
export function focusRow(department: string): void {
  requestAnimationFrame(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('[data-department]')]
    const button = buttons.find(({ dataset }) => dataset['department'] === department)
    const place = button ?? document.querySelector<HTMLElement>('h1')
    place?.focus()
  })
}
