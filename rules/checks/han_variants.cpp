// One table of pairs, ordered by the traditional character, and its inverse.
#include "rules/checks/han_variants.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace trend::checks {
namespace {

// Traditional and simplified in turn; the first of each pair is in no simplified character set
// (GB 2312).
constexpr std::u32string_view kPairs =
    U"亂乱亞亚來来倉仓個个們们倫伦偉伟側侧傑杰備备傷伤傾倾僅仅價价儀仪億亿儘尽"
    U"償偿優优儲储內内兩两冊册凍冻凱凯別别創创劃划劇剧劍剑劑剂勁劲動动勝胜勞劳"
    U"勢势勵励勸劝匯汇區区協协卻却厭厌參参員员問问啟启喚唤喪丧單单嗎吗嘆叹嘗尝"
    U"嘩哗嘯啸噴喷嚇吓嚴严囑嘱國国圍围園园圓圆圖图團团執执堅坚報报場场塊块塵尘"
    U"墊垫墜坠墳坟壓压壞坏壯壮壽寿夢梦夾夹奪夺奮奋妝妆婦妇媽妈孫孙學学實实寧宁"
    U"寫写寬宽寶宝將将專专尋寻對对導导屆届層层屬属島岛峽峡嶄崭嶺岭巖岩帥帅師师"
    U"帳帐帶带幣币幫帮幾几庫库廁厕廈厦廚厨廟庙廠厂廢废廣广廳厅張张強强彈弹彌弥"
    U"彎弯徑径從从徹彻態态慣惯慮虑慶庆憂忧憲宪憶忆懇恳應应懶懒懷怀懸悬戀恋戰战"
    U"戲戏戶户拋抛捨舍掃扫掛挂採采揚扬換换揮挥損损搖摇搶抢摯挚撈捞撐撑撥拨撫抚"
    U"擁拥擇择擊击擋挡擔担據据擠挤擬拟擴扩擺摆擾扰攔拦攜携攝摄攤摊敗败敵敌數数"
    U"斂敛斷断時时晝昼曆历曉晓曬晒書书會会東东條条棄弃棧栈業业榮荣構构槍枪樂乐"
    U"樓楼標标樞枢樣样樹树橋桥機机檔档檢检檸柠欄栏權权歐欧歡欢歲岁歷历歸归殘残"
    U"殺杀殼壳毀毁氣气氫氢決决沒没沖冲淚泪淨净減减測测渾浑湯汤準准溝沟溫温滅灭"
    U"滯滞滲渗滿满漁渔漢汉漸渐漿浆潔洁潛潜潤润澤泽濃浓濟济濤涛濾滤瀏浏灑洒灣湾"
    U"災灾為为無无煙烟煩烦熱热燈灯燒烧營营燦灿燭烛爐炉爭争爺爷爾尔牆墙犧牺狀状"
    U"猶犹獄狱獎奖獨独獲获獵猎獸兽獻献現现瑣琐瑪玛環环璽玺甌瓯產产畝亩畢毕畫画"
    U"異异當当瘋疯瘡疮療疗癥症發发皺皱盜盗盡尽監监盤盘盧卢眾众睜睁矯矫碼码磚砖"
    U"礎础礦矿禍祸禪禅禮礼稅税種种稱称穀谷積积穩稳窩窝窮穷竅窍竊窃競竞筆笔節节"
    U"範范築筑篩筛簡简簽签籃篮籌筹籠笼糧粮糾纠紀纪約约紅红納纳純纯紙纸級级紛纷"
    U"細细終终組组結结絕绝絡络給给統统絲丝綁绑經经綜综維维綱纲網网緊紧緒绪線线"
    U"緣缘編编緩缓練练縣县縫缝縮缩縱纵總总績绩織织繞绕繪绘繼继續续纏缠罰罚羅罗"
    U"義义習习聖圣聯联聰聪聲声職职聽听肅肃脅胁脈脉腦脑腫肿腳脚膚肤膠胶臉脸臨临"
    U"臺台與与舉举舊旧艦舰艱艰莊庄莖茎華华萬万葉叶蓋盖蓮莲蔣蒋蕩荡薩萨藍蓝藝艺"
    U"藥药蘇苏蘊蕴蘭兰處处虛虚號号虧亏蝕蚀蟲虫術术衛卫衝冲補补裝装裡里製制複复"
    U"襲袭見见規规視视親亲覺觉覽览觀观觸触訂订計计訊讯討讨訓训託托記记訪访設设"
    U"許许訴诉診诊註注評评詞词詢询試试詩诗話话該该詳详誇夸誌志認认誕诞誘诱語语"
    U"誠诚誤误說说誰谁課课調调談谈請请諒谅論论諸诸謀谋謂谓謊谎謎谜謙谦講讲謝谢"
    U"證证識识譯译議议護护讀读變变讓让豐丰豬猪貓猫貝贝負负財财貢贡貨货責责買买"
    U"費费貿贸資资賈贾賓宾賜赐賞赏賠赔賣卖賦赋質质賬账賴赖購购賽赛贈赠贊赞贏赢"
    U"趕赶趙赵趨趋跡迹踐践躍跃車车軌轨軍军軟软較较載载輔辅輕轻輛辆輝辉輩辈輪轮"
    U"輸输轉转辦办辭辞辯辩農农這这進进遊游運运過过達达違违遙遥遜逊遞递遠远適适"
    U"遲迟遷迁選选遺遗還还邊边郵邮鄉乡鄧邓鄭郑醫医釀酿釋释鉛铅銀银銅铜銳锐銷销"
    U"鋁铝鋒锋鋪铺鋼钢錄录錢钱錦锦錫锡錯错鍊炼鍋锅鍵键鎖锁鎮镇鏈链鏡镜鐘钟鐵铁"
    U"鑒鉴鑰钥鑽钻長长門门閃闪閉闭開开閒闲間间閣阁閱阅闊阔闖闯關关陣阵陰阴陳陈"
    U"陸陆陽阳隊队階阶際际隨随險险隱隐雖虽雙双雜杂離离難难雲云電电霧雾靈灵靜静"
    U"韓韩響响頁页頂顶項项順顺須须頌颂預预頒颁頓顿頗颇領领頭头頻频顆颗題题額额"
    U"顏颜願愿顛颠類类顧顾顯显風风飄飘飛飞飯饭飲饮飽饱飾饰餅饼養养餓饿餘余館馆"
    U"饋馈馬马駐驻駕驾駛驶騎骑騙骗騰腾騷骚驅驱驕骄驗验驚惊髒脏體体髮发鬆松鬥斗"
    U"魚鱼魯鲁鮮鲜鳥鸟鷹鹰麗丽麥麦麼么黃黄點点黨党黴霉齊齐齒齿龍龙龐庞龜龟";

// Simplified forms of the above that traditional text has as well, in another sense (里, 台, 云).
constexpr std::u32string_view kShared =
    U"万与丰么云价优体余党准几划制厂台听圣坏复夸宁岩岭庄异志怀惊愿托扰挂据斗晒"
    U"机杰松构气注洁洒游症离种筑网胜舍范虫触谷赶适采里霉";

struct Pair {
  char32_t key = 0;
  char32_t value = 0;
  friend constexpr bool operator<(Pair a, Pair b) { return a.key < b.key; }
};
constexpr std::size_t kCount = kPairs.size() / 2;
using Table = std::array<Pair, kCount>;

constexpr Table to_simplified() {
  Table table{};
  for (std::size_t i = 0; i < kCount; ++i) table[i] = {kPairs[2 * i], kPairs[2 * i + 1]};
  return table;
}

constexpr Table to_traditional() {
  Table table{};
  for (std::size_t i = 0; i < kCount; ++i) table[i] = {kPairs[2 * i + 1], kPairs[2 * i]};
  std::sort(table.begin(), table.end());
  return table;
}

constexpr Table kToSimplified = to_simplified();

constexpr Table kToTraditional = to_traditional();

using Scripts = std::array<Script, variants::kLast - variants::kFirst + 1>;

constexpr Scripts scripts() {
  Scripts scripts{};
  for (std::size_t i = 0; i < kPairs.size(); ++i)
    scripts[kPairs[i] - variants::kFirst] = i % 2 == 0 ? Script::kTraditional : Script::kSimplified;
  for (const char32_t c : kShared) scripts[c - variants::kFirst] = Script::kBoth;
  return scripts;
}

}  // namespace

constinit const Scripts variants::kScripts = scripts();

char32_t simplified_of(char32_t traditional) {
  if (script_of(traditional) != Script::kTraditional) return 0;
  const auto* const at =
      std::lower_bound(kToSimplified.begin(), kToSimplified.end(), Pair{traditional, 0});
  return at != kToSimplified.end() && at->key == traditional ? at->value : 0;
}

char32_t traditional_of(char32_t simplified) {
  if (script_of(simplified) != Script::kSimplified) return 0;
  const auto range =
      std::equal_range(kToTraditional.begin(), kToTraditional.end(), Pair{simplified, 0});
  return range.second - range.first == 1 ? range.first->value : 0;
}

}  // namespace trend::checks
