import { graphql } from '#libs/ui/web';

/** All that the school keeps of the viewer. */
export const MyDataQuery = graphql(`
  query MyData {
    myData {
      name
      json
    }
  }
`);
