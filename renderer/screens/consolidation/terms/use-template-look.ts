import { useEffect, useState } from 'react'
import type { KeptFile } from '../../../consolidation/kept/consolidation.ts'
import type { TemplateFacts } from '../../../consolidator/consolidator.ts'
import { termsText } from '../../../text/terms.ts'
import { troubleMessage } from '../../../text/trouble-message.ts'
import { usePorts } from '../../ports.ts'
import type { ChosenFiles } from './chosen-files.ts'

/** What is known of the template: what it says of itself, or in words why it can't be used. */
export type TemplateLook =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'facts'; readonly facts: TemplateFacts }
  | { readonly kind: 'trouble'; readonly message: string }

/** Looks at the template whenever it is another one. */
export function useTemplateLook(template: KeptFile | null, files: ChosenFiles): TemplateLook {
  const { consolidator } = usePorts()
  const [looked, setLooked] = useState<{ readonly print: string; readonly look: TemplateLook } | null>(null)
  useEffect(() => {
    if (template === null) return
    let isWanted = true
    const look = async (): Promise<TemplateLook> => {
      const bytes = await files.bytesOf(template)
      if (bytes === null) return { kind: 'trouble', message: termsText.templateGone }
      const facts = await consolidator.lookAtTemplate(bytes)
      return facts.ok
        ? { kind: 'facts', facts: facts.value }
        : { kind: 'trouble', message: troubleMessage(facts.trouble, template.name) }
    }
    look()
      .catch((): TemplateLook => ({ kind: 'trouble', message: termsText.templateGone }))
      .then((look) => isWanted && setLooked({ print: template.print, look }))
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [template, files, consolidator])
  if (template === null) return { kind: 'none' }
  return looked?.print === template.print ? looked.look : { kind: 'looking' }
}
