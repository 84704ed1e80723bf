import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

const LOOKS = {
  primary:
    'bg-blue-900 text-white border-blue-900 data-hovered:bg-blue-1000 data-pressed:bg-blue-1100 px-4 min-h-10 font-bold',
  secondary:
    'bg-white text-blue-900 border-blue-900 data-hovered:bg-blue-50 data-pressed:bg-blue-100 px-4 min-h-10 font-bold',
  danger:
    'bg-error-2 text-white border-error-2 data-hovered:bg-red-1000 data-pressed:bg-red-1100 px-4 min-h-10 font-bold',
  quiet:
    'bg-transparent text-solid-gray-800 border-transparent data-hovered:bg-solid-gray-50 data-pressed:bg-solid-gray-100 px-2 min-h-8',
  link: 'bg-transparent text-blue-900 underline underline-offset-2 border-transparent data-hovered:text-blue-1000 data-hovered:decoration-2 px-1 min-h-6',
} as const

/** A button's look, and what React Aria's takes. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** One primary button a screen. */
  readonly look?: keyof typeof LOOKS
  readonly className?: string
}

/** A button in one of the five looks of the Digital Agency's design system that this app uses. */
export function Button({ look = 'secondary', className = '', ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={`inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-8 border text-dns-14N-130 whitespace-nowrap data-disabled:cursor-default data-disabled:opacity-45 ${LOOKS[look]} ${className}`}
    />
  )
}
