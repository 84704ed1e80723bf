import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import { decisionText } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import { DecisionLine } from './decision-line.tsx'
import type { DecisionViewProps } from './decision-view.ts'
import { DepartmentChoice } from './department-choice.tsx'
import { assign, isShared, leaveOut } from './open-decisions.ts'

/** Files of a department that is not on the roster: whose they are, or that it belongs there. */
export function UnknownDecision(props: DecisionViewProps<'unknown'>) {
  const { decision, roster, settle, onLook, onEnlist } = props
  const { department, current } = decision.row
  const names = current.map(({ file }) => fileNameOf(file)).join('、')
  const shared = current.some(isShared)
  return (
    <DecisionLine
      title={decisionText.unknown(department)}
      text={shared ? `${names}：${decisionText.shared}` : names}
    >
      {shared ? null : (
        <DepartmentChoice
          label={`${decisionText.assign}：${department}`}
          roster={roster}
          onChoose={(name) =>
            settle(
              decisionText.assigned(names, name),
              current.map((version) => assign(version, name)),
            )
          }
        />
      )}
      <Button className="min-h-8!" onPress={() => onEnlist(department)}>
        {decisionText.enlist}
      </Button>
      {shared ? null : (
        <Button
          className="min-h-8!"
          aria-label={decisionText.leaveOutOf(names)}
          onPress={() => settle(decisionText.leftOut(names), current.map(leaveOut))}
        >
          {decisionText.leaveOut}
        </Button>
      )}
      <Button look="link" aria-label={decisionText.lookOf(department)} onPress={() => onLook(department)}>
        {decisionText.look}
      </Button>
    </DecisionLine>
  )
}
