import { useState } from 'react';
import { pressProps } from '../../components/press';
import { View } from '@tarojs/components';
import { ChoiceSheet } from '../../components/choice-field';
import { roleName } from '../../post/posts';
import type { AtOffice } from '../../post/use-served';

/** Somebody with posts at several offices says at which one they are now. */
export const OfficeChoice = ({ at }: { readonly at: AtOffice }) => {
  const [isOpen, setOpen] = useState(false);
  if (at.served.length < 2) return null;
  return (
    <>
      <View
        className="desk-change tap"
        {...pressProps({
          label: '换一个网点',
          onPress: () => {
            setOpen(true);
          },
        })}
      >
        换网点
      </View>
      <ChoiceSheet
        isOpen={isOpen}
        title="现在在哪个网点"
        choices={at.served.map((each) => ({
          key: String(each.office),
          text: each.officeName,
          note: roleName(each),
        }))}
        chosen={at.chosen?.office ?? null}
        onClose={() => {
          setOpen(false);
        }}
        onChoose={(office) => {
          setOpen(false);
          at.choose(office);
        }}
      />
    </>
  );
};
