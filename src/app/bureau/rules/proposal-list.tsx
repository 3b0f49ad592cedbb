import { View } from '@tarojs/components';
import { bureau } from '../../client';
import { usePages } from '../../client/use-pages';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { QueryView } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Proposal } from '../answers';
import { changeNote, statusWords } from './rule-words';

type Props = {
  readonly post: Served;
  readonly isOpen: boolean;
  readonly onOpen: (proposal: Proposal) => void;
};

const chipOf = ({ status, mine }: Proposal) => {
  if (status === 'proposed') return mine ? <Chip kind="mute" text="我提的" /> : undefined;
  return <Chip kind={status === 'approved' ? 'ok' : 'mute'} text={statusWords[status]} />;
};

/** Changes that wait for a second person, or what became of the earlier ones. */
export const ProposalList = ({ post, isOpen, onOpen }: Props) => {
  const reading = usePages(
    ['ruleProposals', post.office, isOpen],
    (cursor) =>
      bureau.ruleProposals.query({
        ...{ office: post.office, isOpen },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
  return (
    <QueryView
      reading={reading}
      isEmpty={({ items }) => items.length === 0}
      empty={
        isOpen
          ? { title: '没有等核准的修改', sentence: '同事提出修改以后，在这里核准或退回。' }
          : { title: '还没有办过的修改', sentence: '核准、退回和撤回的都会留在这里。' }
      }
    >
      {(pages) => (
        <View className="stack">
          <Card isFlush>
            {pages.items.map((proposal) => (
              <ListRow
                key={proposal.proposal}
                title={`${proposal.title} · 第 ${String(proposal.version)} 版`}
                note={`${proposal.effectiveFrom} 起 · ${changeNote(proposal)}`}
                isMarkBelow={chipOf(proposal) !== undefined}
                end={chipOf(proposal)}
                onPress={() => {
                  onOpen(proposal);
                }}
              />
            ))}
          </Card>
          <MoreButton pages={pages} text={isOpen ? '再往后' : '再往前'} />
        </View>
      )}
    </QueryView>
  );
};
