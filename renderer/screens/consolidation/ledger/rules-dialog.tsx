import { useState } from 'react'
import { Switch } from 'react-aria-components'
import type { HealthCode } from '../../../consolidation/health/health-problem.ts'
import type { RuleSettings } from '../../../consolidation/health/health-rules.ts'
import type { ProblemLevel } from '../../../template/sheet-reading.ts'
import { levelWords } from '../../../text/ledger-words.ts'
import { rulesText } from '../../../text/ledger.ts'
import { ruleNames } from '../../../text/rule-names.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { changeRule, choiceUnder, ruleCodes, type RuleChoice } from './rule-settings.ts'

interface RulesDialogProps {
  readonly settings: RuleSettings
  /** The settings to keep; null to leave them as they are. */
  readonly onClose: (settings: RuleSettings | null) => void
}

/** 点検の項目: which rules of the health check are on, and how much each matters. */
export function RulesDialog({ settings, onClose }: RulesDialogProps) {
  const [now, setNow] = useState(settings)
  const isChanged = JSON.stringify(now) !== JSON.stringify(settings)
  return (
    <ConfirmDialog
      wide
      title={rulesText.title}
      onDismiss={() => onClose(null)}
      actions={[
        { label: rulesText.save, look: 'primary', disabled: !isChanged, onPress: () => onClose(now) },
        { label: rulesText.cancel, onPress: () => onClose(null) },
        {
          label: rulesText.reset,
          look: 'quiet',
          disabled: Object.keys(now).length === 0,
          onPress: () => setNow({}),
        },
      ]}
    >
      <p className="text-dns-14N-130 text-solid-gray-700">{rulesText.about}</p>
      <div className="mt-3 max-h-[55vh] overflow-y-auto">
        <table className="w-full text-left text-dns-14N-130">
          <caption className="sr-only">{rulesText.title}</caption>
          <thead className="sticky top-0 z-1 bg-white text-solid-gray-700 shadow-[inset_0_-1px_0_var(--color-solid-gray-420)]">
            <tr>
              <th scope="col" className="w-24 py-1.5 font-normal">
                {rulesText.on}
              </th>
              <th scope="col" className="py-1.5 font-normal">
                {rulesText.name}
              </th>
              <th scope="col" className="w-28 py-1.5 font-normal">
                {rulesText.level}
              </th>
            </tr>
          </thead>
          <tbody>
            {ruleCodes.map((code) => (
              <RuleLine
                key={code}
                code={code}
                choice={choiceUnder(now, code)}
                onChange={(change) => setNow(changeRule(now, code, change))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </ConfirmDialog>
  )
}

interface RuleLineProps {
  readonly code: HealthCode
  readonly choice: RuleChoice
  readonly onChange: (change: Partial<RuleChoice>) => void
}

const levels = Object.keys(levelWords) as readonly ProblemLevel[]

function RuleLine({ code, choice: { on, level }, onChange }: RuleLineProps) {
  const name = ruleNames[code]
  return (
    <tr className="border-b border-solid-gray-200">
      <td className="py-1 pl-6">
        <Switch
          aria-label={name}
          isSelected={on}
          onChange={(on) => onChange({ on })}
          className="group/switch"
        >
          <span
            aria-hidden
            className="flex h-5 w-9 cursor-pointer items-center rounded-full border border-solid-gray-600 bg-white px-0.5 group-data-focus-visible/switch:outline-3 group-data-focus-visible/switch:outline-offset-1 group-data-selected/switch:justify-end group-data-selected/switch:border-blue-900 group-data-selected/switch:bg-blue-900"
          >
            <span className="size-3.5 rounded-full bg-solid-gray-600 group-data-selected/switch:bg-white" />
          </span>
        </Switch>
      </td>
      <th scope="row" className={`py-1 font-normal ${on ? '' : 'text-solid-gray-600'}`}>
        {name}
      </th>
      <td className="py-1">
        <select
          aria-label={rulesText.levelOf(name)}
          value={level}
          disabled={!on}
          onChange={({ target }) => onChange({ level: target.value as ProblemLevel })}
          className="min-h-8 w-24 cursor-pointer rounded-4 border border-solid-gray-600 bg-white px-2 disabled:cursor-default disabled:opacity-45"
        >
          {levels.map((one) => (
            <option key={one} value={one}>
              {levelWords[one]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  )
}
