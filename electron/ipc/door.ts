import { accepts } from './arguments.ts'
import { channels } from './channels.ts'
import type { Shell } from './contract.ts'

/** Why a message was turned away; the window sees it in the rejection's message. */
export type Refusal = 'untrusted-sender' | 'bad-arguments'

/** One listener for each channel: checks who asks and what they ask, then answers or rejects with a `Refusal`. */
export type Listener<Sender> = (sender: Sender, args: readonly unknown[]) => Promise<unknown>

/** The one door of the shell, without Electron: a listener for each channel of `shell`. */
export function door<Sender>(
  shell: Shell,
  trusts: (sender: Sender) => boolean,
): Map<string, Listener<Sender>> {
  const listener =
    <V extends keyof Shell>(verb: V): Listener<Sender> =>
    async (sender, args) => {
      if (!trusts(sender)) throw refusal('untrusted-sender')
      if (!accepts[verb](args)) throw refusal('bad-arguments')
      const act = shell[verb] as (...given: typeof args) => Promise<unknown>
      return act(...args)
    }
  const verbs = Object.keys(channels) as (keyof Shell)[]
  return new Map(verbs.map((verb) => [channels[verb], listener(verb)]))
}

const refusal = (code: Refusal): Error => new Error(code)
