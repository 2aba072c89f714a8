import { notifications } from '@mantine/notifications';
import type { Failure } from '../../shared/model/result.ts';
import { sentencesNow, wordsNow } from '../i18n/useWords.ts';

const closeButtonProps = (): { readonly 'aria-label': string } => ({ 'aria-label': wordsNow().common.close });

/** A word in passing, wherever the person is. */
export const notify = (message: string): void => {
  notifications.show({ message, closeButtonProps: closeButtonProps() });
};

/** What went wrong away from any screen that could show it; stays until it is closed. */
export const notifyFailure = ({ what, safe, remedy }: Failure): void => {
  const told = sentencesNow();
  notifications.show({
    color: 'ember',
    title: told(what),
    message: [safe, remedy].flatMap((sentence) => (sentence === undefined ? [] : told(sentence))).join(' '),
    autoClose: false,
    closeButtonProps: closeButtonProps(),
  });
};
