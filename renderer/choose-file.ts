/** A browser before Chromium 113 tells of no cancelling: this long after the window is back, nothing was chosen. */
const FOCUS_MS = 1_000

/**
 * Asks for a file with the browser's own dialog, which opens only while a click or key is being handled; null where
 * nothing was chosen.
 */
export async function chooseFile(accept: string): Promise<File | null> {
  return (await choose(accept, false))[0] ?? null
}

/** Asks for files as `chooseFile` does for one; none where nothing was chosen. */
export const chooseFiles = (accept: string): Promise<readonly File[]> => choose(accept, true)

function choose(accept: string, multiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = multiple
  input.hidden = true
  const answered = new AbortController()
  const { signal } = answered
  return new Promise<readonly File[]>((resolve) => {
    const answer = () => resolve([...(input.files ?? [])])
    input.addEventListener('change', answer, { signal })
    input.addEventListener('cancel', answer, { signal })
    window.addEventListener('focus', () => setTimeout(answer, FOCUS_MS), { signal })
    document.body.append(input)
    input.click()
  }).finally(() => {
    answered.abort()
    input.remove()
  })
}
