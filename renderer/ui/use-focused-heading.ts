import { useEffect, useRef, type RefObject } from 'react'

/** For the heading of a screen: it takes the focus when the screen comes up, so that it is read out first. */
export function useFocusedHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement | null>(null)
  useEffect(() => heading.current?.focus(), [])
  return heading
}
