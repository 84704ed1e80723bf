import { useEffect, useState } from 'react'
import { newId } from '../../new-id.ts'
import { layoutByTeaching } from '../../template/form/teach.ts'
import { suggestName } from '../../template/form/suggest-name.ts'
import { failureOf } from '../../drafts/save-failure.ts'
import { formText } from '../../text/form.ts'
import { notKeptMessage } from '../../text/home.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useLeaveGuard } from '../leaving.ts'
import { usePorts } from '../ports.ts'
import { useHold } from '../use-hold.ts'
import type { Ask } from '../use-question.tsx'
import { taughtForm, type TaughtPage } from './taught-form.ts'
import { isChanged } from './teaching-session.ts'

/** Keeping the form that is on the screen. */
export interface Keeping {
  readonly name: string
  readonly setName: (name: string) => void
  readonly keep: () => void
  readonly busy: boolean
  /** Why it was not kept. */
  readonly trouble: string | null
}

interface KeepingOptions {
  readonly fileName: string
  readonly pages: readonly TaughtPage[]
  readonly ask: Ask
  readonly onTaught: () => void
}

/** Keeps the form under its name; whoever leaves with corrections that are not kept is asked. */
export function useKeeping({ fileName, pages, ask, onTaught }: KeepingOptions): Keeping {
  const { forms } = usePorts()
  const guard = useLeaveGuard()
  const known = pages.find(({ looked }) => looked.found?.form)?.looked.found?.form ?? null
  const [typed, setTyped] = useState<string | null>(known?.name ?? null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const name = typed ?? suggestedName(pages, fileName)
  const hasChanges = pages.some(({ session }) => isChanged(session))
  const { kept, during } = useHold('form', hasChanges || (typed !== null && typed !== (known?.name ?? null)))

  useEffect(() => {
    if (!hasChanges || busy) return undefined
    return guard.register(() =>
      ask<boolean>((answer) => (
        <ConfirmDialog
          alert
          title={formText.leaveTitle}
          actions={[
            { label: formText.leave, look: 'danger', onPress: () => answer(true) },
            { label: formText.stay, onPress: () => answer(false) },
          ]}
          onDismiss={() => answer(false)}
        >
          <p>{formText.leaveBody}</p>
        </ConfirmDialog>
      )),
    )
  }, [guard, ask, hasChanges, busy])

  const keep = () => {
    const form = name.trim() === '' ? null : taughtForm(known?.id ?? newId(), name.trim(), pages)
    if (!form) {
      setTrouble(name.trim() === '' ? formText.nameNeeded : formText.nothingToSave)
      return
    }
    setTrouble(null)
    setBusy(true)
    during(forms.keep(form, fileName).then(kept)).then(onTaught, (error: unknown) => {
      setBusy(false)
      setTrouble(notKeptMessage(failureOf(error)))
    })
  }
  return { name, setName: setTyped, keep, busy, trouble }
}

function suggestedName(pages: readonly TaughtPage[], fileName: string): string {
  for (const { grid, session } of pages) {
    const layout = layoutByTeaching(grid, session.teaching)
    if (layout) return suggestName(grid, layout, fileName)
  }
  return fileName.replace(/\.xls[xm]$/i, '')
}
