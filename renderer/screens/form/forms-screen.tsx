import { Ellipsis } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { dateWords } from '../../text/date-words.ts'
import { formsText, formText } from '../../text/form.ts'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { Button } from '../../ui/button.tsx'
import { HomeButton } from '../../ui/home-button.tsx'
import { useFocusedHeading } from '../../ui/use-focused-heading.ts'
import type { Notice } from '../notice.tsx'
import type { Ask } from '../use-question.tsx'
import type { KnownForm } from './known-forms.ts'
import { useFormActions, type FormActions } from './use-form-actions.tsx'

interface FormsScreenProps {
  readonly ask: Ask
  readonly notify: (notice: Notice | null) => void
  readonly onHome: () => void
}

/** 様式: the templates that are known by name, to be renamed, handed to colleagues and removed. */
export function FormsScreen({ ask, notify, onHome }: FormsScreenProps) {
  const actions = useFormActions({ ask, notify })
  const { forms, takeFile } = actions
  const heading = useFocusedHeading()
  const file = useRef<HTMLInputElement | null>(null)
  useEffect(() => {
    document.title = formsText.title
  }, [])
  return (
    <div className="mx-auto flex min-h-full max-w-312 flex-col px-6">
      <header className="flex min-h-18 flex-wrap items-center gap-x-3 gap-y-2 border-b border-solid-gray-300 py-3">
        <HomeButton text={formText.home} label={formText.back} onPress={onHome} />
        <h1 ref={heading} tabIndex={-1} className="grow text-std-18B-160 outline-none">
          {formsText.title}
        </h1>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={formsText.import}
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            if (chosen) takeFile(chosen)
            target.value = ''
          }}
        />
        <Button onPress={() => file.current?.click()}>{formsText.import}</Button>
      </header>
      <main className="grow pt-4 pb-24">
        <p className="max-w-200 text-dns-14N-130 text-solid-gray-700">{formsText.about}</p>
        {forms === 'loading' ? <p aria-busy>{formsText.loading}</p> : null}
        {forms === 'failed' ? (
          <p role="alert" className="mt-4">
            {formsText.failed}
          </p>
        ) : null}
        {typeof forms === 'string' ? null : <FormsTable forms={forms} actions={actions} />}
      </main>
    </div>
  )
}

interface FormsTableProps {
  readonly forms: readonly KnownForm[]
  readonly actions: FormActions
}

function FormsTable({ forms, actions }: FormsTableProps) {
  if (forms.length === 0)
    return (
      <section className="mt-10 text-center">
        <h2 className="text-std-18B-160">{formsText.empty}</h2>
        <p className="mt-2">{formsText.emptyHelp}</p>
      </section>
    )
  return (
    <table className="mt-4 w-full text-left text-dns-14N-130">
      <caption className="sr-only">{formsText.caption}</caption>
      <thead className="border-b border-solid-gray-420">
        <tr>
          {[formsText.name, formsText.kind, formsText.madeFrom, formsText.lastUsed].map((head) => (
            <th key={head} scope="col" className="px-3 py-2">
              {head}
            </th>
          ))}
          <th scope="col" className="w-12">
            <span className="sr-only">{formsText.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {forms.map((form) => (
          <FormRow key={form.stored.id} known={form} actions={actions} />
        ))}
      </tbody>
    </table>
  )
}

function FormRow({ known, actions }: { readonly known: KnownForm; readonly actions: FormActions }) {
  const { stored, form } = known
  const { name, madeFrom, usedAt } = stored
  return (
    <tr className="border-b border-solid-gray-200">
      <th scope="row" className="px-3 py-2 font-bold">
        {name}
        {form ? null : <p className="font-normal text-error-2">{formsText.unreadable}</p>}
      </th>
      <td className="px-3 py-2">
        {form ? kindWords(form.sheets.some(({ taught }) => taught !== null)) : ''}
      </td>
      <td className="px-3 py-2">{madeFrom === '' ? formsText.fromFile : madeFrom}</td>
      <td className="px-3 py-2 whitespace-nowrap">
        {usedAt === null ? formsText.never : dateWords(usedAt, actions.now)}
      </td>
      <td className="px-1 py-1">
        <ActionMenu
          label={formsText.actionsOf(name)}
          actions={[
            { id: 'rename', label: formsText.rename, onAction: () => actions.rename(known) },
            {
              id: 'export',
              label: formsText.export,
              disabled: form === null,
              onAction: () => actions.exportFile(known),
            },
            null,
            { id: 'remove', label: formsText.remove, onAction: () => actions.remove(known) },
          ]}
        >
          <Ellipsis aria-hidden size={18} />
        </ActionMenu>
      </td>
    </tr>
  )
}

const kindWords = (isTaught: boolean) => (isTaught ? formsText.taught : formsText.learned)
