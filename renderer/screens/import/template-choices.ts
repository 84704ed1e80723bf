import type { Draft, StoredTemplate } from '../../drafts/draft.ts'

/** A template to start from, with what tells it from others of its name. */
export interface TemplateChoice {
  readonly id: string
  readonly name: string
  /** Of the drafts on it; null where there is none left or they have none. */
  readonly fiscalYear: number | null
  readonly departments: readonly string[]
  /** When it was last of use: a draft on it changed, or it was taken in. */
  readonly usedAt: number
}

/**
 * The stored templates, those of use lately first. Of one name and year only the latest is offered, and none of the
 * name that the built-in one has: those were made from it.
 */
export function templateChoices(
  templates: readonly StoredTemplate[],
  drafts: readonly Draft[],
  builtInName: string,
): readonly TemplateChoice[] {
  const choices = templates
    .filter(({ name }) => name !== builtInName)
    .map((template) => choiceOf(template, drafts))
    .sort((one, other) => other.usedAt - one.usedAt)
  const seen = new Set<string>()
  return choices.filter(({ name, fiscalYear }) => {
    const key = `${fiscalYear} ${name}`
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  })
}

function choiceOf({ id, name, addedAt }: StoredTemplate, drafts: readonly Draft[]): TemplateChoice {
  const own = drafts.filter((draft) => draft.templateId === id)
  const years = own.flatMap(({ sheet }) => sheet.fiscalYear ?? [])
  const departments = own.map(({ sheet }) => (sheet.department ?? '').trim()).filter((text) => text !== '')
  return {
    id,
    name,
    fiscalYear: years.length === 0 ? null : Math.max(...years),
    departments: [...new Set(departments)],
    usedAt: Math.max(addedAt, ...own.map(({ updatedAt }) => updatedAt)),
  }
}
