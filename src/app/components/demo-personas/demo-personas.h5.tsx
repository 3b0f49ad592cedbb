import { Text } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { becomePersona, readPersonas } from '../../client/demo-host';
import { useDemo } from '../../client/demo';
import { openTab } from '../../device/navigate';
import { Card } from '../card';
import { ListRow } from '../list-row';
import { Notice } from '../notice';
import { Sheet } from '../sheet';

/** Only where the host is a demo: borrow an invented person, to see the app with their eyes. */
export const DemoPersonas = () => {
  const isDemo = useDemo();
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const personas = useQuery({ queryKey: ['personas'], queryFn: readPersonas, enabled: isDemo });
  if (!isDemo || personas.data === undefined) return null;
  const become = (id: string) => {
    becomePersona(id).then(
      () => {
        openTab('home');
      },
      () => {
        setFailed(true);
      },
    );
  };
  return (
    <Card isFlush>
      <ListRow
        icon="user"
        title="换一个示例人物"
        note="都是虚构的"
        onPress={() => {
          setOpen(true);
        }}
      />
      <Sheet
        isOpen={isOpen}
        title="换一个示例人物（都是虚构的）"
        onClose={() => {
          setOpen(false);
        }}
      >
        {hasFailed ? (
          <Notice icon="warn">
            <Text>没有换成，请再试一次。</Text>
          </Notice>
        ) : null}
        {personas.data.map(({ id, label, description }) => (
          <ListRow
            key={id}
            id={`persona-${id}`}
            title={label}
            note={description}
            onPress={() => {
              become(id);
            }}
          />
        ))}
      </Sheet>
    </Card>
  );
};
