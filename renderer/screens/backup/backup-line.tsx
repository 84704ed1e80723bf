import { makeBackupText, restoreText } from '../../text/backup.ts'
import { diskTrouble } from '../../text/trouble-message.ts'
import { Button } from '../../ui/button.tsx'
import { usePorts } from '../ports.ts'
import { RefusalDialog } from '../refusal-dialog.tsx'
import type { Ask } from '../use-question.tsx'
import { MakeDialog } from './make-dialog.tsx'
import { Making } from './making.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { Restoring } from './restoring.ts'

/** The ways to one file of everything, and back from it. */
export function BackupLine({ ask }: { readonly ask: Ask }) {
  const { backups, desktop } = usePorts()

  async function make(): Promise<void> {
    const making = new Making({ backups, desktop, now: Date.now })
    void making.run()
    await ask<void>((answer) => <MakeDialog making={making} onClose={answer} />)
  }

  async function restore(): Promise<void> {
    const opened = await desktop.openBackup()
    switch (opened.kind) {
      case 'cancelled':
        return
      case 'trouble':
        return ask<void>((answer) => (
          <RefusalDialog
            title={restoreText.notRead}
            fileName={opened.name}
            refusal={diskTrouble(opened.trouble)}
            onClose={answer}
          />
        ))
      case 'opened': {
        const restoring = new Restoring(backups)
        void restoring.read(opened.bytes)
        return ask<void>((answer) => (
          <RestoreDialog
            restoring={restoring}
            fileName={opened.name}
            onClose={() => {
              restoring.stop()
              answer()
            }}
          />
        ))
      }
    }
  }

  return (
    <span className="ml-auto flex gap-x-3">
      <Button look="link" onPress={() => void make()}>
        {makeBackupText.make}
      </Button>
      <Button look="link" onPress={() => void restore()}>
        {restoreText.restore}
      </Button>
    </span>
  )
}
