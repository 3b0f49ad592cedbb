import { Card } from '../../components/card';
import { Sheet } from '../../components/sheet';
import type { Served } from '../../post/posts';
import type { Answer, BookRule, Proposal } from '../answers';
import { ProposalPanel } from './proposal-panel';
import { RuleForm } from './rule-form';
import { RulePanel } from './rule-panel';

export type Chosen =
  | { readonly kind: 'rule' | 'change'; readonly rule: BookRule }
  | { readonly kind: 'new' }
  | { readonly kind: 'proposal'; readonly proposal: Proposal };

type Props = {
  readonly post: Served;
  readonly chosen: Chosen;
  readonly book: Answer<'rules'>;
  readonly isLive: boolean;
  readonly isWide: boolean;
  readonly onChoose: (next: Chosen) => void;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
};

const titleOf = (chosen: Chosen): string => {
  switch (chosen.kind) {
    case 'new':
      return '新加一条规则';
    case 'rule':
      return chosen.rule.title;
    case 'change':
      return `改“${chosen.rule.title}”`;
    case 'proposal':
      return `${chosen.proposal.title}的修改`;
  }
};

/** An auditor reads; a reviewer or an admin proposes and decides. */
export const mayWrite = ({ roles }: Served): boolean =>
  roles.includes('reviewer') || roles.includes('admin');

const Body = ({ chosen, ...rest }: Props) => {
  switch (chosen.kind) {
    case 'new':
      return <RuleForm {...rest} rule={null} />;
    case 'change':
      return <RuleForm {...rest} rule={chosen.rule} />;
    case 'rule':
      return (
        <RulePanel
          {...rest}
          rule={chosen.rule}
          mayPropose={mayWrite(rest.post)}
          onChange={() => {
            rest.onChoose({ kind: 'change', rule: chosen.rule });
          }}
        />
      );
    case 'proposal':
      return <ProposalPanel {...rest} proposal={chosen.proposal} mayDecide={mayWrite(rest.post)} />;
  }
};

/** What was chosen: beside the list where there is room, over it on a phone. */
export const ChosenPanel = (props: Props) =>
  props.isWide ? (
    <Card title={titleOf(props.chosen)}>
      <Body {...props} />
    </Card>
  ) : (
    <Sheet isOpen title={titleOf(props.chosen)} onClose={props.onClose}>
      <Body {...props} />
    </Sheet>
  );
