import { graphql } from '#libs/ui/web';

/** Makes a collection. */
export const CreateCollectionMutation = graphql(`
  mutation CreateCollection($input: CreateCollectionInput!) {
    createCollection(input: $input) {
      collection
      refusal {
        code
        message
      }
    }
  }
`);

/** Gives it other words. */
export const ChangeCollectionMutation = graphql(`
  mutation ChangeCollection($input: ChangeCollectionInput!) {
    changeCollection(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Deletes it. */
export const DeleteCollectionMutation = graphql(`
  mutation DeleteCollection($input: DeleteCollectionInput!) {
    deleteCollection(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Puts a resource into it, or notes something of one that stands in it. */
export const PutInCollectionMutation = graphql(`
  mutation PutInCollection($input: PutInCollectionInput!) {
    putInCollection(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Takes a resource out of it. */
export const TakeFromCollectionMutation = graphql(`
  mutation TakeFromCollection($input: TakeFromCollectionInput!) {
    takeFromCollection(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);

/** Lets a resource change places with the one beside it. */
export const MoveInCollectionMutation = graphql(`
  mutation MoveInCollection($input: MoveInCollectionInput!) {
    moveInCollection(input: $input) {
      refusal {
        code
        message
      }
    }
  }
`);
