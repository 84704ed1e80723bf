import { createContext, use } from 'react'
import type { VersionKeeper } from '../../history/version-keeper.ts'
import type { DraftSession } from './draft-session.ts'
import type { FieldName } from './field-name.ts'

/** The text areas on the screen by name, for whoever puts the caret somewhere. */
export type Fields = Map<FieldName, HTMLTextAreaElement>

/** What every part of the editor shares. */
export interface EditorTools {
  readonly session: DraftSession
  readonly keeper: VersionKeeper
  readonly fields: Fields
  /** Says something in the status line, for the eye and the screen reader. */
  readonly announce: (message: string) => void
}

const EditorContext = createContext<EditorTools | null>(null)

/** Gives the parts of an editor its tools. */
export const EditorProvider = EditorContext.Provider

/** The tools of the editor that a part stands in; throws outside of one. */
export function useEditor(): EditorTools {
  const tools = use(EditorContext)
  if (tools === null) throw new Error('Parts of the editor stand inside an EditorProvider.')
  return tools
}
