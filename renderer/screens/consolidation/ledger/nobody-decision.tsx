import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import { decisionText } from '../../../text/ledger.ts'
import { troubleMessage } from '../../../text/trouble-message.ts'
import { Button } from '../../../ui/button.tsx'
import { DecisionLine } from './decision-line.tsx'
import type { DecisionViewProps } from './decision-view.ts'
import { DepartmentChoice } from './department-choice.tsx'
import { assign, leaveOut } from './open-decisions.ts'

/** A file that can't be read and names nobody: who is to send it again, or that it is none of theirs. */
export function NobodyDecision({ decision, roster, settle }: DecisionViewProps<'nobody'>) {
  const { version, trouble } = decision
  const name = fileNameOf(version.file)
  return (
    <DecisionLine title={decisionText.nobody} text={troubleMessage(trouble, name)}>
      {roster.length === 0 ? null : (
        <DepartmentChoice
          label={`${decisionText.assign}：${name}`}
          roster={roster}
          onChoose={(department) =>
            settle(decisionText.assigned(name, department), [assign(version, department)])
          }
        />
      )}
      <Button
        className="min-h-8!"
        aria-label={decisionText.leaveOutOf(name)}
        onPress={() => settle(decisionText.leftOut(name), [leaveOut(version)])}
      >
        {decisionText.leaveOut}
      </Button>
    </DecisionLine>
  )
}
