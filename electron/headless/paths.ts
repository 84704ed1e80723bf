import { resolve } from 'node:path'

/** Where a path given on the command line lies: npm runs scripts in the project and says where it was called. */
export function pathOf(argument: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), argument)
}
