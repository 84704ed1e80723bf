/** More departments than this have files of their own instead of sheets in the book. */
export const mostSheets = 200
