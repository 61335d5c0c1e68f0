package broadsheet.site;

/**
 * One page or feed of the site: its address and a typed model of what it says. It has all that is
 * shown, and nothing that is not: a page is written anew when its record differs from that of the
 * last build, and a number that every page has would be enough to write them all.
 */
public sealed interface Page
    permits AboutPage,
        AnniversariesPage,
        AnniversaryPage,
        ArticlePage,
        ChangesPage,
        DayPage,
        FeedPage,
        FrontPage,
        ListingPage,
        MonthPage,
        NamesPage,
        NotFoundPage,
        OpenSearchPage,
        OwnPage,
        ReadingListPage,
        SearchPage,
        SitemapIndexPage,
        SitemapPage,
        YearPage,
        YearsPage {

  /** Path inside the site, with {@code /}, naming the file: {@code 2018/07/24/slug.html}. */
  String path();

  /** What the whole archive holds; the same for every page. */
  Contents contents();
}
