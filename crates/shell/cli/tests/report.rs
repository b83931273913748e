//! The review page is generated; this shows what a change of the data changes.

mod common;
use common::{attune, root};
use expect_test::expect_file;

#[test]
fn the_review_page_is_what_was_agreed() {
    let said = attune(&["catalogue", "report"]);
    assert_eq!(said.code, 0, "{}", said.err);
    expect_file![root().join("docs/review.md")].assert_eq(&said.out);
}
