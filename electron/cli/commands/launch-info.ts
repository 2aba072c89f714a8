import { done, failed } from '../../../shared/model/result.ts';
import type { Command } from '../command.ts';
import { launchInfo } from '../launch-info.ts';

/** Tells scripts how to start the app. */
export const launchInfoCommand: Command = {
  summary: 'how to start the built app: { executable, args, env }',
  options: {},
  details: ['The variable AKIN_USER_DATA names the folder that the app keeps its data in.'],
  async run() {
    const info = launchInfo();
    return info.ok ? done({ json: info.value }) : failed('work.launch-info', info.failure.what);
  },
};
