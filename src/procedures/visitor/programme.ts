import { boardOf } from '@domain/programme';
import { accept } from '@kernel/wire';
import { newestReports, planTasks } from '@store/queries/programme';
import { anyone } from '../audiences';

/** The plan's board: all tasks by group, each target with its report or none. */
export const programme = anyone.read(
  {
    summary: 'The plan’s tasks by group, with targets and what was reported of them.',
    refusals: [],
    input: {},
  },
  async ({ db, today }) => {
    const tasks = await planTasks(db);
    const groups = boardOf(tasks, await newestReports(db, today), today);
    return accept({
      groups,
      tasks: tasks.length,
      targets: groups.reduce((sum, group) => sum + group.targets, 0),
      reported: groups.reduce((sum, group) => sum + group.reported, 0),
    });
  },
);
