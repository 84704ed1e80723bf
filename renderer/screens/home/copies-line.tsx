import { useEffect, useState } from 'react'
import type { Copies, MoveCopiesOutcome } from '../../../electron/ipc/contract.ts'
import { diskTrouble } from '../../text/trouble-message.ts'
import { copiesText } from '../../text/recovery.ts'
import { Button } from '../../ui/button.tsx'
import type { Notice } from '../notice.tsx'
import { usePorts } from '../ports.ts'
import { RefusalDialog } from '../refusal-dialog.tsx'
import type { Ask } from '../use-question.tsx'

interface CopiesLineProps {
  readonly ask: Ask
  readonly notify: (notice: Notice | null) => void
}

/** Where the copies are, to be seen and moved; nothing in a host that keeps none. */
export function CopiesLine(props: CopiesLineProps) {
  const { copies } = usePorts().desktop
  return copies === null ? null : <Line {...props} copies={copies} />
}

function Line({ copies, ask, notify }: CopiesLineProps & { readonly copies: Copies }) {
  const { recovery } = usePorts()
  const [path, setPath] = useState<string | null>(null)
  useEffect(() => {
    void copies.copiesFolder().then((folder) => setPath(folder.path))
  }, [copies])

  async function tell(outcome: MoveCopiesOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'cancelled':
        return
      case 'moved':
        setPath(outcome.path)
        // The new folder may lack something, or hold what is not here.
        void recovery?.look()
        return notify({
          text:
            outcome.left === null ? copiesText.moved(outcome.path) : copiesText.movedWithout(outcome.path),
        })
      case 'trouble':
        return ask<void>((answer) => (
          <RefusalDialog
            title={copiesText.notMoved(outcome.path)}
            fileName={null}
            refusal={diskTrouble(outcome.trouble, 'write')}
            onClose={answer}
          />
        ))
    }
  }

  if (path === null) return null
  return (
    <>
      <span className="min-w-0 break-all">{copiesText.kept(path)}</span>
      <Button look="link" onPress={() => void copies.showCopies()}>
        {copiesText.show}
      </Button>
      <Button look="link" onPress={() => void copies.moveCopies().then(tell)}>
        {copiesText.move}
      </Button>
    </>
  )
}
