package broadsheet.site;

/** One page or feed of the site: its address and a typed model of what it says. */
public sealed interface Page
    permits AboutPage,
        AnniversariesPage,
        AnniversaryPage,
        ArticlePage,
        DayPage,
        FeedPage,
        FrontPage,
        ListingPage,
        MonthPage,
        NamesPage,
        NotFoundPage,
        OwnPage,
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
