import { type ReactNode, useEffect, useRef } from 'react';
import type { CommandId } from '../commands/command.ts';
import { usePressable } from '../commands/useCommand.ts';
import { Key } from '../design/Key.tsx';

interface Props {
  readonly command: CommandId;
  readonly name: string;
  readonly hint: string;
  /** On what terms the thing comes, in small print. */
  readonly licence?: string;
  /** What it leads to is being prepared. */
  readonly busy?: boolean;
  /** It is to have the focus as soon as it is there. */
  readonly focused: boolean;
}

/** One way on from a first page: a card that is a button, with what it leads to. */
export const Choice = ({ command, name, hint, licence, busy = false, focused }: Props): ReactNode => {
  const { enabled, key, press } = usePressable(command);
  const button = useRef<HTMLButtonElement>(null);
  const hintId = `choice-${command}`;
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <div className="choice">
      <button
        ref={button}
        type="button"
        className="choice-name"
        disabled={busy || !enabled}
        aria-describedby={hintId}
        onClick={press}
      >
        {name}
        {key !== null && <Key label={key} />}
      </button>
      <span className="choice-hint" id={hintId}>
        {hint}
      </span>
      {licence !== undefined && <span className="choice-licence">{licence}</span>}
    </div>
  );
};
