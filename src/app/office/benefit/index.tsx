import { useState } from 'react';
import { View } from '@tarojs/components';
import { office, useRead } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { usePageParams } from '../../device/page-params';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { benefitShown } from '../reading/typed';
import { CodeField } from '../reading/code-field';
import { UsePart } from './use-part';

type Props = { readonly post: Served; readonly code: string; readonly onUsed: () => void };

const Shown = ({ post, code, onUsed }: Props) => {
  const reading = useRead(
    ['readBenefit', post.office, code],
    () => office.readBenefit.query({ office: post.office, code }),
    { isAlwaysAsked: true },
  );
  return (
    <QueryView reading={reading}>
      {(seen) => <UsePart key={code} post={post} code={code} seen={seen} onUsed={onUsed} />}
    </QueryView>
  );
};

type CodeProps = Omit<Props, 'onUsed'> & { readonly onAgain: () => void };

/** One code: what it stands for, and afterwards that it was used. */
const OneCode = ({ post, code, onAgain }: CodeProps) => {
  const [isUsed, setUsed] = useState(false);
  return (
    <>
      {isUsed ? (
        <Notice kind="info" icon="ok">
          记上了，用了一次。这个码作废。
        </Notice>
      ) : (
        <Shown
          post={post}
          code={code}
          onUsed={() => {
            setUsed(true);
          }}
        />
      )}
      <Button text="看另一个码" kind="line" icon="scan" onPress={onAgain} />
    </>
  );
};

const BenefitAt = ({ post, first }: { readonly post: Served; readonly first: string | null }) => {
  const [code, setCode] = useState(first);
  const live = useLive();
  return (
    <OfficeFrame title="核对待遇" post={post} live={live} isColumn>
      {code === null ? (
        <Card title="居民出示的八位数">
          <View className="stack">
            <CodeField
              placeholder="八位数"
              act="核对"
              isOff={!live.isLive}
              onEnter={(text) => {
                setCode(benefitShown(text) ?? text.trim());
              }}
            />
            <View className="s14 mist">
              5 分钟内有效。码里没有名字，也没有信用分，只看得到是哪项待遇。
            </View>
          </View>
        </Card>
      ) : (
        <OneCode
          key={code}
          post={post}
          code={code}
          onAgain={() => {
            setCode(null);
          }}
        />
      )}
    </OfficeFrame>
  );
};

/** A benefit that somebody shows: what it is, and that it was used. */
const BenefitPage = () => {
  const { code } = usePageParams();
  return (
    <OfficeGate title="核对待遇">
      {(post) => <BenefitAt key={post.office} post={post} first={code ?? null} />}
    </OfficeGate>
  );
};

export default BenefitPage;
