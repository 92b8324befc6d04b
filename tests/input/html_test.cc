// SPDX-License-Identifier: Apache-2.0
#include "input/html.h"

#include "catch.h"

namespace trich {
namespace {

Article Parse(std::string_view page, const std::string& charset = "") {
  Article article;
  CHECK(ParseHtml(page, charset, &article).ok());
  return article;
}

TEST_CASE("the text of a page, a line for each block", "[input]") {
  const struct {
    const char* text;
    const char* page;
  } cases[] = {
      {"a b\nc", "<p>a\n  b</p> <p>c"},
      {"a\nb", "a<br>b"},
      {"a b c", "a <b>b</b> <i>c</i>"},
      {"Thu 10\nChi 9", "<table><tr><td>Thu<td>10<tr><td>Chi<td>9</table>"},
      {"1 < 2 & \u1EA1 \u00E0", "<p>1 &lt; 2 &amp; &#7841; &agrave;"},
      {"a", "<style>x</style><script>var x</script><noscript>n</noscript><p>a<form><input value=v>f</form>"},
      {"a", "<nav>n</nav><p>a</p><aside>s</aside><footer>f</footer>"},
      {"a", "<p>a</p><div class='box-related news'>r</div><ul id=menu><li>m</ul>"},
      {"a\nshared", "<p>a</p><div class='shared-text'>shared</div>"},
      {"a", "<p>a</p><p hidden>h</p><div style='display:none'>d</div>"},
      {"a", "<p>a</p><ul><li><a href=1>one</a><li><a href=2>two</a><li><a href=3>three</a></ul>"},
      {"a\nsee one", "<p>a</p><p>see <a href=1>one</a>"},
      {"within", "<div>without</div><article>within</article><div>x</div>"},
      {"in the body", "<p>o</p><div itemprop=articleBody>in the body</div>"},
      {"long enough to be the one", "<article>short</article><article>long enough to be the one</article>"},
      {"main", "<p>p</p><main>main</main>"},
      {"", ""},
  };
  for (const auto& c : cases) {
    INFO(c.page);
    CHECK(Parse(c.page).text == c.text);
  }
}

TEST_CASE("the headline is what heading and title agree on", "[input]") {
  const struct {
    const char* title;
    const char* page;
  } cases[] = {
      {"News!", "<title>News! - Site</title><h1>Site</h1><h1>News!</h1>"},
      {"The news of today", "<title>The news of today - Site</title><h1>Site</h1><h1>The <b>news</b> of today</h1>"},
      {"News", "<meta property='og:title' content='News'><title>N</title><h1>Site</h1>"},
      {"News of today", "<meta property='og:title' content='\n  News of\ttoday '><p>x"},
      {"Only", "<h1>Only</h1>"},
      {"Page", "<title> Page </title><p>x"},
  };
  for (const auto& c : cases) {
    INFO(c.page);
    CHECK(Parse(c.page).title == c.title);
  }
  CHECK(Parse("<title>News</title><p>a").text == "News\na");
  CHECK(Parse("<title>News</title><h1>News</h1><p>a").text == "News\na");
}

TEST_CASE("the date of publication, from the most explicit place", "[input]") {
  const struct {
    const char* published;
    const char* page;
  } cases[] = {
      {"2021-10-05T08:02", "<meta property='article:published_time' content='2021-10-05T01:02:33Z'>"},
      {"2021-10-05", "<time datetime=2020-01-01>x</time><meta itemprop=datePublished content=2021-10-05>"},
      {"2021-10-05", R"(<script type="application/ld+json">{"@graph":[{"datePublished" : "2021-10-05"}]}</script>)"},
      {"2021-10-05", "<meta name='DC.date.issued' content=2021-10-05><time>2020-01-01</time>"},
      {"2021-10-05T08:02", "<p><time>05/10/2021 08:02</time>"},
      {"", "<meta name=date content=today>"},
  };
  for (const auto& c : cases) {
    INFO(c.page);
    CHECK(Parse(c.page).published == c.published);
  }
}

TEST_CASE("the encoding a page declares", "[input]") {
  CHECK(Parse("<meta charset=windows-1252><p>caf\xE9").text == "caf\u00E9");
  CHECK(Parse("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'><p>caf\xE9").text ==
        "caf\u00E9");
  CHECK(Parse("<p>caf\xE9", "windows-1252").text == "caf\u00E9");
  CHECK(Parse("<meta charset=windows-1252><p>caf\u00E9").text == "caf\u00E9");
}

TEST_CASE("pages nested deep take linear time", "[input]") {
  for (const char* tag : {"<div>", "<b>", "<ul><li>", "<article>", "<table><tr><td>", "<a>", "<h1>", "<p><time>"}) {
    std::string page;
    while (page.size() < 400'000) page += tag;
    INFO(tag);
    Parse(page + "end" + std::string(100'000, '>'));
  }
}

}  // namespace
}  // namespace trich
