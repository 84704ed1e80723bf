/** Names a goal's heading within the page: the version, its worksheet and the goal's number. */
export function goalId(print: string, sheetName: string, number: number): string {
  return `goal ${print} ${sheetName} ${number}`
}
