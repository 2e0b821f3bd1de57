import { graphql } from '#libs/ui/web';

/** What a page must know of an image to show it. */
export const ShownImage = graphql(`
  fragment ShownImage on TextImage @_unmask {
    name
    alt
    credit
    href
    width
    height
    bytes
    smallHref
    smallWidth
    isRemovable
  }
`);

/** The images of a draft. */
export const DraftImagesQuery = graphql(
  `
    query DraftImages($id: ID!) {
      draft(id: $id) {
        id
        content {
          title
        }
        images {
          ...ShownImage
        }
      }
    }
  `,
  [ShownImage],
);

/** Takes an image into a draft. */
export const AddImageMutation = graphql(
  `
    mutation AddImage($input: AddImageInput!) {
      addImage(input: $input) {
        image {
          ...ShownImage
        }
        refusal {
          message
        }
      }
    }
  `,
  [ShownImage],
);

/** Takes an image out of a draft. */
export const RemoveImageMutation = graphql(`
  mutation RemoveImage($input: RemoveImageInput!) {
    removeImage(input: $input) {
      isRemoved
      refusal {
        message
      }
    }
  }
`);
