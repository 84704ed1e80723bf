import type { KeptReturn } from '../../../consolidation/kept/kept-return.ts'
import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import { dateTimeWords } from '../../../text/date-words.ts'
import { decisionText } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import { DecisionLine } from './decision-line.tsx'
import type { DecisionViewProps } from './decision-view.ts'
import { useLedger } from './ledger-context.ts'
import { choiceOf, isShared, keepAll } from './open-decisions.ts'

/** Several files of one department: which of them holds, or that all do. */
export function SeveralDecision({ decision, settle, onLook }: DecisionViewProps<'several'>) {
  const { standing } = useLedger()
  const { row } = decision
  const { department } = row
  const versions = [...new Map(row.current.map((one) => [one.print, one])).values()]
  const use = (version: KeptReturn) =>
    settle(decisionText.used(fileNameOf(version.file)), choiceOf(row, version))
  return (
    <>
      <DecisionLine
        title={decisionText.several(department, versions.length)}
        text={versions.some(isShared) ? decisionText.shared : decisionText.severalHelp}
      >
        <Button
          className="min-h-8!"
          aria-label={decisionText.keepAllOf(department)}
          onPress={() => settle(decisionText.keptAll(department), keepAll(row, standing))}
        >
          {decisionText.keepAll}
        </Button>
        <Button look="link" aria-label={decisionText.lookOf(department)} onPress={() => onLook(department)}>
          {decisionText.look}
        </Button>
      </DecisionLine>
      <ul className="mt-1">
        {versions.map((version) => (
          <VersionLine
            key={version.print}
            version={version}
            onUse={versions.some((one) => one !== version && isShared(one)) ? null : () => use(version)}
          />
        ))}
      </ul>
    </>
  )
}

interface VersionLineProps {
  readonly version: KeptReturn
  /** Null where choosing it would cost another department its sheet. */
  readonly onUse: (() => void) | null
}

function VersionLine({ version, onUse }: VersionLineProps) {
  const { now } = useLedger()
  const name = fileNameOf(version.file)
  return (
    <li className="flex items-center gap-4 border-t border-solid-gray-200 py-1 text-dns-14N-130">
      <span className="min-w-0 truncate" title={version.file}>
        {name}
      </span>
      <span className="text-solid-gray-700">{decisionText.came(dateTimeWords(version.cameAt, now))}</span>
      <span className="text-solid-gray-700">{contentWords(version)}</span>
      {onUse === null ? null : (
        <Button look="link" className="ml-auto" aria-label={decisionText.takeOf(name)} onPress={onUse}>
          {decisionText.take}
        </Button>
      )}
    </li>
  )
}

function contentWords({ checked }: KeptReturn): string {
  if (checked?.kind !== 'returned') return decisionText.unreadable
  return decisionText.goals(checked.returns.reduce((sum, { goals }) => sum + goals, 0))
}
