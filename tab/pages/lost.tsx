import { Empty } from '../ui/empty.tsx';
import { Page, Paragraph } from '../ui/layout.tsx';
import { To } from '../ui/nav.tsx';

export default function Lost() {
  return (
    <Page title="Not found">
      <Empty title="There is no such page">
        <Paragraph>The link may be an old one.</Paragraph>
        <To path="/">Go to my mentoring</To>
      </Empty>
    </Page>
  );
}
